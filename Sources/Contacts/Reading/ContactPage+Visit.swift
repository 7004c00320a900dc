import Community
import Content
import Storage

extension ContactPage {
    private static let mostPeople = 200
    /// How many addresses are looked for among the members.
    private static let mostKnown = 60

    init(_ contact: Contact, _ visit: Visit) throws {
        let (space, db, viewer) = (try visit.space, visit.db, visit.viewer)
        (self.contact, self.space, self.viewer, words) = (contact, space, viewer, visit.words)
        let today = try visit.today
        self.today = today
        let ways = try ChannelStore(db: db).all(of: contact.id, for: viewer, in: space)
        let mails = ways.filter { $0.kind == .mail }.prefix(Self.mostKnown)
        let known = try WritingLinks.to(Array(mails), visit)
        channels = ways.map {
            ChannelLine(channel: $0, words: visit.words, writing: known[$0.key] ?? [])
        }
        themes = try ShelfStore(db: db).themes(of: contact.id)
        departments = try ShelfStore(db: db).departments(of: contact.id)
        people = try Self.people(of: contact, today, visit)
        owner = try contact.ownerName.map {
            PersonBadge(
                contact.owner, name: $0, hasPhoto: contact.ownerHasPhoto, in: try visit.space)
        }
        confirmed = try Self.confirmed(contact, visit)
        request = try RequestPanel(contact, ways, visit)
        let isOut = contact.item.isPublished
        follow =
            isOut
            ? try FollowControl.of(
                .item(contact.id),
                within: themes.map { ThemeKind.contacts.target($0.id) }, visit) : nil
        let mayReport = isOut && viewer.belongs(to: space) && contact.item.author != viewer.person
        reportAddress = mayReport ? SpacePaths.report(contact.id, in: space) : nil
    }

    private static func confirmed(_ contact: Contact, _ visit: Visit) throws -> String? {
        guard let date = contact.confirmedAt else { return nil }
        let (words, day) = (visit.words, visit.dates.short(date))
        let age = words.age(of: date, at: visit.now)
        if contact.isConfirmedByThemselves {
            return words("contacts.confirmedSelf", ["day": day, "age": age])
        }
        guard visit.viewer.knowsPeople(of: try visit.space), let name = contact.confirmedByName
        else { return words("contacts.confirmedOn", ["day": day, "age": age]) }
        return words("contacts.confirmedBy", ["day": day, "name": name, "age": age])
    }

    private static func people(
        of contact: Contact, _ today: String, _ visit: Visit
    ) throws -> [ContactRow] {
        guard contact.kind == .organisation else { return [] }
        let store = ContactListStore(db: visit.db, viewer: visit.viewer, space: try visit.space)
        let found = try store.people(of: contact.id, on: today, limit: mostPeople)
        return try ContactRows.make(found, themes: [], visit).map { row in
            var row = row
            row.isAtHome = true
            return row
        }
    }
}
