import Storage

/// The first half of the kernel: people, spaces, sessions and rights; requests, pages, jobs, mail.
package let community = Feature(
    name: "community",
    migrations: [
        PeopleSchema.people, PeopleSchema.sessions, SpacesSchema.spaces, SpacesSchema.invitations,
        JobQueue.migration, FormsSchema.idempotency, AuditSchema.audit, OutboxSchema.outbox,
        PeopleSchema.erasing, SpacesSchema.people, AuditSchema.people, AuditSchema.start,
        OutboxSchema.recipients, SpacesSchema.choices, AuditSchema.networks, PeopleSchema.throttle,
        PeopleSchema.visibility, SpacesSchema.addresses, OutboxSchema.sealed,
        AuditSchema.keyed, DirectorySchema.counts, DirectorySchema.entries,
        DirectorySchema.invitations, DirectorySchema.days, OutboxSchema.mails,
        ReceiptsSchema.evidence, RelaySchema.relay, MailHealthSchema.health,
        IncomingSchema.mail, StoredFilesSchema.files, OutboxSchema.calendars,
        ApplicationPasswordSchema.passwords, CollectionLedgerSchema.ledgers,
        DirectorySchema.renewal, SpacesSchema.departures, SpacesSchema.logos,
        ProofSchema.proofs, MergingSchema.merging, InvitationsSchema.arrivals,
        RetentionSchema.choices, SpacesSchema.formerAddresses, SpacesSchema.quotas,
        SpacesSchema.managers, SitePolicySchema.policies, PermissionSchema.permissions,
        PermissionSchema.answers, AuditSchema.review, InvitationsSchema.ends,
        SpacesSchema.returns,
    ],
    routes: [
        .get(DoorPages.root, .everyone, DoorPages.show),
        .get(DoorPages.health, .everyone, DoorPages.health),
        .get(Languages.path, .everyone, Languages.show),
        .get(MenuPages.path, .readers, MenuPages.show),
        .post(SpacePaths.preview, .participants, work: .read, Previews.create).within(.previews),
    ] + CollectionHomes.routes,
    pages: [ProblemPage.self, MenuPage.self],
    declares: CommunitySamples.all + held + [
        Housekeeping.tidy, Housekeeping.sweep, FileWatchJobs.check, FileWatchJobs.one,
        FileNames.walk, EntryRenewal.job,
        PersonStore.photos, SpaceStore.logos, Housekeeping.audit, Housekeeping.auditReview,
        Housekeeping.networks,
        Housekeeping.mails, Retention.audit, Retention.networks, Retention.mails,
        CollectionJobs.tidy,
        BackupJobs.make, BackupJobs.erasures, MailKind.backupFailed, AuditAction.backupAsked,
        AuditAction.restored,
        OutboxTextStore.files, MailDistribution.job, MailKind.replyRefused,
        AuditAction.denied, AuditAction.joined, AuditAction.left, AuditAction.invited,
        AuditAction.exported, AuditAction.erased, AuditAction.chained, AuditAction.cut,
        Erasure.job, NameErasure.job, OutboxDataStore.names, SpaceMoving.job, AccountMerge.job,
        AuditAction.merged,
        MemberFigureStore.members, MemberFigureStore.arrived,
    ]
)

private let held: [any Declaration] = [
    AccountDataStore.account, AccountDataStore.profile, AccountDataStore.visibility,
    AccountDataStore.sessions, AccountDataStore.feed, ApplicationPasswordDataStore.passwords,
    CollectionDataStore.ledgers,
    MembershipDataStore.memberships,
    MembershipDataStore.groups, MembershipDataStore.former, MembershipDataStore.departures,
    MembershipDataStore.invitations, ArrivalDataStore.links, ArrivalDataStore.requests,
    OutboxDataStore.mail, AccountDataStore.audit, PermissionStore.held,
]
