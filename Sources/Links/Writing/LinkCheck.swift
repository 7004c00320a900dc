import Community
import Content
import HTTP
import Web

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct LinkCheck {
    static let titleLimit = 150
    static let descriptionLimit = 2000

    let form: LinkForm
    let themes: [ItemTheme]
    /// What is being edited; nil for a new link.
    let current: WebLink?
    let visit: Visit

    /// - Returns: nil, with what is wrong, for what cannot be kept.
    func content(_ errors: inout FormErrors) throws -> LinkContent? {
        let words = visit.words
        let address = AddressFault.checked(form.address, &errors, words)
        if let address, let double = try double(of: address) {
            errors.add(
                "address",
                words(double.item.trashedAt == nil ? "links.error.double" : "links.error.trashed"))
        }
        if form.title.isBlank { errors.add("title", words("links.error.title")) }
        limit(form.title, Self.titleLimit, "title", &errors)
        limit(form.description, Self.descriptionLimit, "description", &errors)
        let chosen = themes.filter { form.themes.contains($0.id.description) }
        if chosen.count < form.themes.count { errors.add("theme", words("links.error.theme")) }
        guard let address else { return nil }
        return LinkContent(
            title: form.title.plain, address: address, description: form.description,
            themes: chosen, audience: try audience)
    }

    /// The link that has the address already.
    func double(of address: WebAddress) throws -> WebLink? {
        let found = try WebLinkStore(db: visit.db).find(address, in: visit.space.id)
        return found?.id == current?.id ? nil : found
    }

    /// Whoever does not moderate changes nothing of who sees it.
    private var audience: Audience {
        get throws {
            let space = try visit.space
            guard visit.viewer.moderates(space) else { return current?.item.audience ?? .space }
            return form.isForEveryone && space.isPublic ? .everyone : .space
        }
    }

    private func limit(
        _ text: String, _ most: Int, _ field: String, _ errors: inout FormErrors
    ) {
        guard text.length > most else { return }
        errors.add(field, visit.words("form.tooLong", ["n": String(most)]))
    }
}
