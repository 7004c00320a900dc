package import Community

/// Files of others that features take in, each with an `ImportKind` of its own.
let imports = Feature(
    name: "imports",
    migrations: [ImportsSchema.files, ImportsSchema.sheets],
    pages: [ImportFormPage.self, ImportPage.self, SheetColumnsPage.self],
    declares: [
        ImportDataStore.files, ImportDataStore.personal, ImportDataStore.told, ImportJobs.take,
        ImportJobs.sweep,
        AuditAction.imported, JournalVerb.imported,
    ]
)

extension AuditAction {
    package static let imported = AuditAction("imported")
}
