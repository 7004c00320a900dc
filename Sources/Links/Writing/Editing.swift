import Community
import Content
import HTTP
import Web

/// A link is added or suggested, and written again.
enum Editing {
    /// What another page passes on, such as a button in the bar of a browser, is filled in.
    static func new(_ visit: Visit) throws -> Response {
        try requireMember(visit)
        return try LinkEditor(LinkForm(visit.request.head.query), visit).show(.ok)
    }

    static func create(_ visit: Visit) throws -> Response {
        try requireMember(visit)
        let space = try visit.space
        let editor = try LinkEditor(sent: visit)
        guard let content = editor.fit else { return try editor.show() }
        let waits = try LinkEditor.waits(visit)
        let id = try WebLinkStore(db: visit.db).create(
            content, in: space, by: visit.person, isPublished: !waits, at: visit.now)
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: space)
        if waits {
            try Premoderation.hold(link.item, visit)
        } else {
            try LinkPublication.announce(link, by: visit.person, visit)
        }
        return visit.redirect(
            to: LinksPaths.link(id, in: space),
            notice: waits ? "links.done.suggested" : "links.done.added")
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try load(id, visit)
        let form = try stored(link, visit)
        return try LinkEditor(form, visit, link).show(version: form.version)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try load(id, visit)
        let editor = try LinkEditor(sent: visit, link)
        let version = try stored(link, visit).version
        guard let content = editor.fit else { return try editor.show(version: version) }
        guard !version.differs(from: visit.request.fields) else {
            return try editor.show(.conflict, version: version)
        }
        try WebLinkStore(db: visit.db).update(link, content, at: visit.now)
        // What waits is to be read again.
        if !link.item.isPublished { try Premoderation.hold(link.item, visit) }
        return visit.redirect(
            to: LinksPaths.link(id, in: try visit.space), notice: "links.done.saved")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayTrash(link), because: "links.why.edit")
        try Trash.put(link.item, visit)
        return visit.redirect(
            to: LinksPaths.links(in: space), notice: "links.done.trashed",
            undo: try Trash.undoAddress(of: link.item, visit))
    }

    static func requireMember(_ visit: Visit) throws {
        let space = try visit.spaceOfMembers
        try visit.require(visit.viewer.maySuggestLinks(in: space))
    }

    /// One that the visitor may change.
    static func load(_ id: Item.ID, _ visit: Visit) throws -> WebLink {
        let link = try WebLinkStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.spaceOfMembers)
        try visit.require(visit.viewer.mayEdit(link), because: "links.why.edit")
        return link
    }

    /// Its form as it is kept.
    static func stored(_ link: WebLink, _ visit: Visit) throws -> LinkForm {
        LinkForm(link, under: try PlaceStore(db: visit.db).themes(of: link.id))
    }
}
