import Community

/// The append-only journal that the change itself writes.
let journal = Feature(
    name: "journal",
    migrations: [JournalSchema.journal, JournalSchema.counting, JournalSchema.people],
    declares: [
        JournalVerb.created, JournalVerb.edited, JournalVerb.replied, JournalVerb.published,
        JournalDataStore.addresses, JournalDataStore.journal, JournalDataStore.active,
    ]
)
