/** The title of a topic that was given none but its name: "Harbour bridge" of `harbour-bridge`. */
export const titleOf = (topic: string): string => {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The `topic.yml` of a topic that is drafted of a folder of articles. */
export const topicFileOf = (topic: string, title: string): string => `id: ${topic}
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`${title}, as a folder of articles reports it`)}
# The articles' own words are shown, up to 280 characters a line: for articles that you may reproduce. For others
# write facts-only here, and say in the files beside this one what they report, in your own words.
rights: extracts
# Where the day begins for daily summaries; a channel chooses its own when it subscribes.
zone: Etc/UTC
`;
