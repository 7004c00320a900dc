import Community

/// What is new to each person.
let unread = Feature(
    name: "unread",
    migrations: [UnreadSchema.lines, UnreadSchema.marks],
    declares: [UnreadDataStore.read])
