import { ably } from './ably.ts';
import { airtable } from './airtable.ts';
import { anthropic } from './anthropic.ts';
import { apigee } from './apigee.ts';
import { apollo } from './apollo.ts';
import { asana } from './asana.ts';
import { atlassian } from './atlassian.ts';
import { autodesk } from './autodesk.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { bigbluebutton } from './bigbluebutton.ts';
import { bitfinex } from './bitfinex.ts';
import { box } from './box.ts';
import { clickup } from './clickup.ts';
import { cloudant } from './cloudant.ts';
import { cloudflare } from './cloudflare.ts';
import { consul } from './consul.ts';
import { datadog } from './datadog.ts';
import { daytona } from './daytona.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { djangoRest } from './django_rest.ts';
import { docusign } from './docusign.ts';
import { dropbox } from './dropbox.ts';
import { ebay } from './ebay.ts';
import { elasticsearch } from './elasticsearch.ts';
import { entraId } from './entra_id.ts';
import { flickr } from './flickr.ts';
import { freshdesk } from './freshdesk.ts';
import { genesys } from './genesys.ts';
import { github } from './github.ts';
import { google } from './google.ts';
import { grafana } from './grafana.ts';
import { highlevel } from './highlevel.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { kintone } from './kintone.ts';
import { kubernetes } from './kubernetes.ts';
import { langsmith } from './langsmith.ts';
import { lexikJwt } from './lexik_jwt.ts';
import { linear } from './linear.ts';
import { linkedin } from './linkedin.ts';
import { magento } from './magento.ts';
import { mandrill } from './mandrill.ts';
import { meta } from './meta.ts';
import { microsoftGraph } from './microsoft_graph.ts';
import { microsoftPowerBi } from './microsoft_power_bi.ts';
import { monday } from './monday.ts';
import { mysql } from './mysql.ts';
import { neo4j } from './neo4j.ts';
import { notion } from './notion.ts';
import { odoo } from './odoo.ts';
import { okta } from './okta.ts';
import { openai } from './openai.ts';
import { paypal } from './paypal.ts';
import { pinterest } from './pinterest.ts';
import { plaid } from './plaid.ts';
import { postgres } from './postgres.ts';
import { quickbooks } from './quickbooks.ts';
import { reddit } from './reddit.ts';
import { salesforce } from './salesforce.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { snowflake } from './snowflake.ts';
import { spotify } from './spotify.ts';
import { squareup } from './squareup.ts';
import { strava } from './strava.ts';
import { stripe } from './stripe.ts';
import { tailscale } from './tailscale.ts';
import { telegram } from './telegram.ts';
import { tiktok } from './tiktok.ts';
import { trello } from './trello.ts';
import { twilio } from './twilio.ts';
import { twitter } from './twitter.ts';
import { typefully } from './typefully.ts';
import { vercel } from './vercel.ts';
import { wechat } from './wechat.ts';
import { xero } from './xero.ts';
import { zendesk } from './zendesk.ts';
import { zoho } from './zoho.ts';
import { zoom } from './zoom.ts';
import { kraken } from './kraken.ts';
import { withings } from './withings.ts';
import { ecobee } from './ecobee.ts';
import { workday } from './workday.ts';
import { amazonAds } from './amazon_ads.ts';
import { wso2 } from './wso2.ts';
import type { Provider } from './provider.ts';

/** Every provider with rules of its own; a new one is a file beside this and a line here. */
export const providers: readonly Provider[] = [
  ably,
  airtable,
  amazonAds,
  anthropic,
  apigee,
  apollo,
  asana,
  atlassian,
  autodesk,
  aws,
  azure,
  bigbluebutton,
  bitfinex,
  box,
  clickup,
  cloudant,
  cloudflare,
  consul,
  datadog,
  daytona,
  digitalocean,
  discord,
  djangoRest,
  docusign,
  dropbox,
  ebay,
  elasticsearch,
  entraId,
  flickr,
  freshdesk,
  genesys,
  github,
  google,
  grafana,
  highlevel,
  hubspot,
  intercom,
  kintone,
  kubernetes,
  langsmith,
  lexikJwt,
  linear,
  linkedin,
  magento,
  mandrill,
  meta,
  microsoftGraph,
  microsoftPowerBi,
  monday,
  mysql,
  neo4j,
  notion,
  odoo,
  okta,
  openai,
  paypal,
  pinterest,
  plaid,
  postgres,
  quickbooks,
  reddit,
  salesforce,
  sendgrid,
  sentry,
  shopify,
  slack,
  snowflake,
  spotify,
  squareup,
  strava,
  stripe,
  tailscale,
  telegram,
  tiktok,
  trello,
  twilio,
  twitter,
  typefully,
  vercel,
  wechat,
  xero,
  zendesk,
  zoho,
  zoom,
  kraken,
  withings,
  ecobee,
  workday,
  wso2,
];
