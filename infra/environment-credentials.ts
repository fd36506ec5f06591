import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's chain of credential providers, which looks into files, containers and single sign-on as well:
 * Lambda hands a function its credentials in the environment, and the rest of the chain is a third of the SDK's code.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const defaultProvider = fromEnv;
