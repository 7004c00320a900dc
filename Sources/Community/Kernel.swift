import Storage

/// What every module stands on: accounts, spaces, items with their comments, reactions,
/// attachments and trash, the journal, notices and the outbox.
let kernel = Feature(
    name: "community",
    migrations: [
        PeopleSchema.people, PeopleSchema.sessions, SpacesSchema.spaces, ItemsSchema.items,
        JournalSchema.journal, JobQueue.migration, NoticesSchema.notices, AttachmentsSchema.attachments,
        CommentsSchema.comments, ReactionsSchema.reactions, OutboxSchema.outbox,
        AuditSchema.audit, WebSchema.idempotency,
    ],
    routes: KernelRoutes.all,
    pages: [
        ProblemPage.self, SignInPage.self, ResumePage.self, MenuPage.self, OutboxPage.self,
    ],
    kinds: [],
    jobs: [KernelJobs.tidy]
)
