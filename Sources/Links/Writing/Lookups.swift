import Community
import Content
import HTTP
import Web

/// The form of a link again, with the title and the description that its page gives itself.
/// Nothing is kept until the form is sent.
enum Lookups {
    static func create(_ visit: Visit) throws -> Response {
        try Editing.requireMember(visit)
        return try show(LinkEditor(LinkForm(visit.request.fields), visit), visit)
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try Editing.load(id, visit)
        let version = try Editing.stored(link, visit).version
        let editor = try LinkEditor(LinkForm(visit.request.fields), visit, link)
        guard !version.differs(from: visit.request.fields) else {
            return try editor.show(.conflict, version: version)
        }
        return try show(editor, visit, version)
    }

    private static func show(
        _ typed: LinkEditor, _ visit: Visit, _ version: FormVersion? = nil
    ) throws -> Response {
        var editor = typed
        guard let address = editor.address() else { return try editor.show(version: version) }
        editor.form.address = address.text
        guard let lookup = PageLookup(address, visit.site) else {
            return try editor.show(version: version, lookup: visit.words("links.lookup.off"))
        }
        var sentences = [lookup.sentence(visit.words)]
        if let head = lookup.head, let stays = editor.fill(from: head) { sentences.append(stays) }
        return try editor.show(version: version, lookup: sentences.joined(separator: " "))
    }
}
