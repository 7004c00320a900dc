import Storage

/// The first half of the kernel: people, spaces, sessions and rights; requests, pages, jobs, mail.
package let community = Feature(
    name: "community",
    migrations: [
        PeopleSchema.people, PeopleSchema.sessions, SpacesSchema.spaces, SpacesSchema.invitations,
        JobQueue.migration, FormsSchema.idempotency, AuditSchema.audit, OutboxSchema.outbox,
        SpacesSchema.choices,
    ],
    routes: [
        .get(DoorPages.root, .everyone, DoorPages.show),
        .get(DoorPages.health, .everyone, DoorPages.health),
        .get(MenuPages.path, .readers, MenuPages.show),
        .post(SpacePaths.preview, .participants, work: .read, Previews.create),
    ],
    pages: [ProblemPage.self, MenuPage.self],
    declares: CommunitySamples.all + [
        Housekeeping.tidy, Housekeeping.sweep, PersonStore.photos, AuditAction.denied,
        AuditAction.joined, AuditAction.invited,
    ]
)
