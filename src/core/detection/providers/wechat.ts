import type { Provider } from './provider.ts';

/** WeChat: HTTP 200 with an errcode, https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html */
export const wechat: Provider = {
  name: 'wechat',
  toolkits: ['wechat', 'weixin', 'wecom'],
  hosts: ['weixin.qq.com'],
  rules: [
    {
      id: 'unauthorized-api',
      source: 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html',
      when: { code: [48001] },
      means: 'plan-or-feature-gate',
      example: { status: 200, body: { errcode: 48001, errmsg: 'api unauthorized' } },
      counterExample: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
    },
    {
      id: 'token',
      source: 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html',
      when: { code: [40001, 40014] },
      means: 'invalid-credential',
      example: {
        status: 200,
        body: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
      },
      counterExample: { status: 200, body: { errcode: 40003, errmsg: 'invalid openid' } },
    },
    {
      id: 'expired',
      source: 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html',
      when: { code: [42001] },
      means: 'expired-credential',
      example: { status: 200, body: { errcode: 42001, errmsg: 'access_token expired' } },
      counterExample: { status: 200, body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } },
    },
    {
      id: 'ip',
      source: 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html',
      when: { code: [40164, 60020] },
      means: 'ip-or-policy-block',
      example: { status: 200, body: { errcode: 40164, errmsg: 'invalid ip 203.0.113.7, not in whitelist' } },
      counterExample: { status: 200, body: { errcode: 41001, errmsg: 'access_token missing' } },
    },
  ],
};
