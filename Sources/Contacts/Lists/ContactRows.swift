import Community
import Content
import Storage

/// The rows of some cards, with what stands beside their names.
enum ContactRows {
    static func make(
        _ contacts: [ListedContact], themes all: [ItemTheme], writing: Bool = true,
        _ visit: Visit
    ) throws -> [ContactRow] {
        guard !contacts.isEmpty else { return [] }
        let (space, ids) = (try visit.space, contacts.map(\.id))
        let channels = try ChannelStore(db: visit.db).ask(
            of: ids, kinds: [.telephone, .mail], for: visit.viewer, in: space)
        let placed = all.isEmpty ? nil : try ShelfStore(db: visit.db).ask(themesOf: ids)
        let (today, belongs) = (try visit.today, visit.viewer.belongs(to: space))
        let (reached, shelved) = (try channels.get(), try placed?.get() ?? [:])
        let mails = writing ? reached.values.compactMap { $0.first { $0.kind == .mail } } : []
        let known = try WritingLinks.to(mails, visit)
        return contacts.map { contact in
            let own = Set(shelved[contact.id] ?? [])
            var row = ContactRow(
                contact, reached[contact.id] ?? [], all.filter { own.contains($0.id) },
                today: today, in: space, visit.words)
            row.cardAddress = belongs ? ContactsPaths.card(contact.id, in: space) : nil
            if let own = row.mail { row.writing = known[own.key]?.first?.address }
            return row
        }
    }
}
