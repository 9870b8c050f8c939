import { type Configuration, configurationSchema } from './configuration.ts';
import { readYaml, type YamlError } from './read-yaml.ts';

/** A configuration, or everything that is wrong with it: never a part of it. */
export type ConfigurationReading =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly errors: readonly YamlError[] };

/** Reads the text of `.github/scopekeeper.yml`. An empty file is an empty configuration. */
export function readConfiguration(yaml: string): ConfigurationReading {
  const reading = readYaml(configurationSchema, yaml);
  return reading.ok ? { ok: true, configuration: reading.value } : reading;
}
