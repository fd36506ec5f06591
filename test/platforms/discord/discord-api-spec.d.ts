/** The package gives its schemas no types; these are the ones that the tests use. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly message: string } };
  }
  export const PongInteractionCallbackRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandCreateRequestSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
}
