import Community
import Content
import HTTP

/// The versions of a document and what was decided of them, as much as one page shows of it to a
/// viewer, however long it has become.
struct DocumentHistory {
    static let mostVersions = 20

    /// The newest first, with the vetted one and the newest that waits.
    let all: [DocumentVersion]
    let listed: ArraySlice<DocumentVersion>
    /// Before which number the others are; nil if there are none.
    let next: Int?
    let decisions: [Vetting]
    /// That the version readers have is true.
    let last: Vetting?
    /// That what is said of it was changed since.
    let edit: Vetting?
    let names: [Int64: String]

    init(_ document: Document, _ visit: Visit) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let place = visit.request.head.query.first("before").flatMap(Int.init)
        all = try VersionStore(db: visit.db).listed(
            of: document, before: place, most: Self.mostVersions + 1, for: viewer, in: space)
        let older = all.filter {
            $0.number < place ?? .max && VersionLine.isListed($0, of: document, viewer)
        }
        listed = older.prefix(Self.mostVersions)
        next = older.count > listed.count ? listed.last?.number : nil
        decisions = try VettingStore(db: visit.db).history(
            of: document.id, for: viewer, in: space)
        let last = try Self.last(of: document, decisions, visit)
        self.last = last
        let newest = decisions.first { $0.decision == .edited }
        edit = newest.flatMap { edit in
            last.map { edit.createdAt >= $0.createdAt } == true ? edit : nil
        }
        names = PeopleNames.of(document, all, decisions + [last].compactMap(\.self))
    }

    /// The decisions may be too many to hold it.
    private static func last(
        of document: Document, _ decisions: [Vetting], _ visit: Visit
    ) throws -> Vetting? {
        guard let vetted = document.vettedVersion else { return nil }
        return try decisions.first { $0.decision == .vetted && $0.version == vetted }
            ?? VettingStore(db: visit.db).last(of: vetted)
    }
}
