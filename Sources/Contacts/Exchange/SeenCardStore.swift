import Community
import Content
import Storage

/// Many cards with all that hangs from them, in as few statements for thousands as for one.
struct SeenCardStore {
    let db: Database

    /// Those that the viewer sees, with what they may see of each, in the order of the numbers.
    func cards(_ ids: [Item.ID], for viewer: Viewer, in space: Space) throws -> [SeenCard] {
        guard !ids.isEmpty else { return [] }
        let contacts = try ContactStore(db: db).all(ids, for: viewer, in: space)
        let channels = try ChannelStore(db: db).ask(of: ids, for: viewer, in: space)
        let placed = try ShelfStore(db: db).ask(themesOf: ids)
        let departments = try departments(of: ids)
        let themes = try ItemThemeStore(.contacts, db: db).all(in: space)
        let (reached, shelved) = (try channels.get(), try placed.get())
        let known = Dictionary(uniqueKeysWithValues: contacts.map { ($0.id, $0) })
        return ids.compactMap { known[$0] }.map { contact in
            let own = Set(shelved[contact.id] ?? [])
            return SeenCard(
                contact: contact, channels: reached[contact.id] ?? [],
                themes: themes.filter { own.contains($0.id) }.map(\.name),
                departments: departments[contact.id] ?? [])
        }
    }

    func departments(of ids: [Item.ID]) throws -> [Item.ID: [String]] {
        var found: [Item.ID: [String]] = [:]
        try db.each(
            """
            SELECT d.contact_id, d.code FROM contact_department AS d
            WHERE d.contact_id IN \(list: ids) ORDER BY d.contact_id, d.code
            """
        ) { found[try $0["contact_id"], default: []].append(try $0["code"]) }
        return found
    }
}
