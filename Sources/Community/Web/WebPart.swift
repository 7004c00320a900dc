import Storage

extension KernelPart {
    /// The front door, the menu, jobs and their housekeeping.
    static let web = KernelPart(
        migrations: [JobQueue.migration, WebSchema.idempotency, AuditSchema.audit],
        routes: [
            .get(DoorPages.root, .everyone, DoorPages.show),
            .get(DoorPages.health, .everyone, DoorPages.health),
            .get(MenuPages.path, .readers, MenuPages.show),
            .post(SpacePaths.preview, .participants, work: .read, Previews.create),
        ],
        pages: [ProblemPage.self, MenuPage.self],
        jobs: [KernelJobs.tidy]
    )
}
