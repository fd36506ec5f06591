import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { PackageFacts } from './notices.ts';

/**
 * The packages that a function's zip holds code of, as CycloneDX 1.6 in JSON: https://cyclonedx.org/docs/1.6/json.
 * Without a serial number or a time, so that the same packages give the same bytes.
 */
export function sbom(name: string, version: string, packages: readonly PackageFacts[]): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, `dateline-${name}`, {
    ...{ version, bomRef: `dateline-${name}@${version}` },
  });
  for (const facts of packages) {
    const [group, short] = facts.name.startsWith('@') ? facts.name.split('/') : [undefined, facts.name];
    const purl = `pkg:npm/${facts.name.replace('@', '%40')}@${facts.version}`;
    const component = new Models.Component(Enums.ComponentType.Library, short ?? facts.name, {
      // Two copies of one version may lie in two folders.
      ...{ version: facts.version, purl, bomRef: facts.folder },
      ...(group === undefined ? {} : { group }),
    });
    const isOne = /^[\w.+-]+$/.test(facts.license);
    component.licenses.add(isOne ? new Models.SpdxLicense(facts.license) : new Models.LicenseExpression(facts.license));
    bom.components.add(component);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serializer.serialize(bom, { sortLists: true, space: 2 });
}
