import Community
import Content

/// What another space shows of a document.
enum DocumentPublishing {
    fileprivate static func facts(_ document: Document, _ visit: Visit) -> [String] {
        let words = visit.words
        let vetted = document.vettedAt.map {
            words("library.vettedThere", ["day": visit.dates.day($0)])
        }
        let archived = document.isArchived ? words("library.archivedThere") : nil
        return [document.publisher, vetted ?? "", archived ?? ""].filter { !$0.isEmpty }
    }

    /// Whether the file of a version is had here, since the space shows its document: that of the
    /// last one that was vetted, and no other.
    static func isLent(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Bool {
        guard let version = try VersionStore(db: visit.db).find(id),
            try DocumentStore(db: visit.db).find(version.document)?.vettedVersion == id
        else { return false }
        do {
            _ = try visit.lentPlace(of: version.document)
            return true
        } catch Problem.notFound { return false }
    }
}

extension Publishable {
    /// Vetted documents that a space above or below may show as well.
    static let documents = Publishable(
        Document.kind, word: "kind.documentRelay", back: "library.picture.back",
        texts: { try LibraryTextStore(db: $0).texts($1) },
        refusal: { item, visit in
            let document = try DocumentStore(db: visit.db).find(item.id)
            return document?.isVetted == true ? nil : "library.why.notVetted"
        },
        content: { item, visit in
            let document = try DocumentStore(db: visit.db).find(item.id)
            guard let document, let version = document.vettedVersion else {
                throw Problem.notFound
            }
            let files = try AttachmentStore(db: visit.db).rows(
                keptBy: DocumentVersion.keeper, [version.rawValue], visit)
            return PublishedContent(
                facts: DocumentPublishing.facts(document, visit),
                markup: document.descriptionHTML, files: files[version.rawValue] ?? [])
        })
}
