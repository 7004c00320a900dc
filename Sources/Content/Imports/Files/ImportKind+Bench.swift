package import Community
import Storage

extension ImportKind {
    /// Takes a file in at once, as its job does, and gives how long that took.
    /// - Throws: `ImportRefusal` for one of which anything is left out.
    package func timed(
        _ bytes: [UInt8], named name: String, by person: Person.ID, in space: Space, _ site: Site
    ) throws -> Duration {
        let digest = try site.files.write(bytes)
        let words = site.catalogues.words(site.options.locale)
        let known = KnownFile(digest: digest.hex, name: name, size: bytes.count)
        let one = try site.database.write { db in
            let store = FileImportStore(db: db)
            let id = try store.create(
                known, of: self, settings(of: known, in: space, words, site, db), by: person,
                in: space, at: site.clock.now())
            _ = try store.take(id, by: person)
            return try store.find(id, of: self, in: space)
        }
        let clock = ContinuousClock()
        let time = try clock.measure {
            let file = try one.file(of: self, in: space, words, site)
            let taking = ImportTaking(
                site: site, kind: self, id: one.id, space: space, words: words, file: file)
            while try taking.takeSome() {}
        }
        let end = try site.database.read { try FileImportStore(db: $0).find(one.id) }
        guard let end, end.state == .done, end.added == end.total, end.refused == 0 else {
            throw ImportRefusal("\(end.map { "\($0)" } ?? name)")
        }
        return time
    }
}
