import Community
import Content
import Foundation
import HTTP
import Storage

/// A card is written, and written again.
enum Editing {
    static func new(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try visit.require(visit.viewer.mayWriteContacts(in: space), because: "contacts.why.propose")
        let query = visit.request.head.query
        var form = ContactForm()
        form.kind = query.first("kind").flatMap(ContactKind.init) ?? .person
        if let id = query.first("organisation").flatMap({ Item.ID(segment: $0) }),
            let title = try ContactStore(db: visit.db).organisation(
                id, for: visit.viewer, in: space)
        {
            (form.organisation, form.organisationCard) = (title, id.description)
        }
        if visit.viewer.moderates(space) { form.owner = try visit.person.description }
        return try ContactEditor(form, visit, nil).show()
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try visit.require(visit.viewer.mayWriteContacts(in: space), because: "contacts.why.propose")
        var editor = try ContactEditor(sent: visit, nil, nil)
        guard let content = editor.fit, try !editor.looksForKnown() else {
            return try editor.show()
        }
        let id = try ContactStore(db: visit.db).create(
            content, in: space.id, by: visit.person, at: visit.now)
        let isOut = try ContactPublication.publish(id, visit)
        if isOut {
            try ContactStore(db: visit.db).confirm(id, by: visit.person, at: visit.now)
        }
        return visit.redirect(
            to: ContactsPaths.contact(id, in: space),
            notice: isOut ? "contacts.done.created" : "contacts.done.proposed")
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (contact, content) = try load(id, visit)
        let form = ContactForm(content)
        return try ContactEditor(form, visit, contact, content).show(version: form.version)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (contact, current) = try load(id, visit)
        let version = ContactForm(current).version
        let editor = try ContactEditor(sent: visit, contact, current)
        guard let content = editor.fit else { return try editor.show(version: version) }
        guard !version.differs(from: visit.request.fields) else {
            return try editor.show(.conflict, version: version)
        }
        try ContactStore(db: visit.db).update(contact, content, at: visit.now)
        if content.title != contact.title, contact.kind == .organisation {
            try Renaming.later(id, visit.db, at: visit.now)
        }
        let waits = !contact.item.isPublished && !visit.viewer.moderates(contact.item.space)
        if waits {
            try ContactPublication.hold(contact, visit)
        } else {
            try ContactPublication.tell(ofEdit: id, visit)
        }
        return visit.redirect(
            to: ContactsPaths.contact(id, in: try visit.space),
            notice: waits ? "contacts.done.proposed" : "contacts.done.saved")
    }

    /// A card with all of it: whoever may change it sees all.
    private static func load(
        _ id: Item.ID, _ visit: Visit
    ) throws -> (Contact, ContactContent) {
        let (db, space) = (visit.db, try visit.spaceOfMembers)
        let contact = try ContactStore(db: db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(contact), because: "contacts.why.edit")
        return (contact, try ContactContent.whole(contact, db))
    }
}
