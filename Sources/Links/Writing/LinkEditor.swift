import Community
import Content
import HTTP
import Web

/// A form of a link that came in: read, checked, and shown again where it cannot be kept.
struct LinkEditor {
    let visit: Visit
    let link: WebLink?
    var form: LinkForm
    let themes: [ItemTheme]
    private(set) var errors = FormErrors()
    private(set) var content: LinkContent?
    private var double: WebLink?

    /// One as it came.
    init(sent visit: Visit, _ link: WebLink? = nil) throws {
        try self.init(LinkForm(visit.request.fields), visit, link)
        let check = LinkCheck(form: form, themes: themes, current: link, visit: visit)
        content = try check.content(&errors)
        double = try content.flatMap { try check.double(of: $0.address) }
    }

    /// One that is shown for the first time, or for its address alone.
    init(_ form: LinkForm, _ visit: Visit, _ link: WebLink? = nil) throws {
        (self.visit, self.link, self.form) = (visit, link, form)
        themes = try ItemThemeStore(.links, db: visit.db).all(in: visit.space)
    }

    /// What can be kept; nil shows the form again.
    var fit: LinkContent? { errors.isEmpty ? content : nil }

    /// The address alone, for a look at its page.
    mutating func address() -> WebAddress? {
        AddressFault.checked(form.address, &errors, visit.words)
    }

    /// What the page says of itself, where nothing was typed: in the place of what is kept so far,
    /// never of what somebody has just written.
    /// - Returns: what is said of that which stays.
    mutating func fill(from head: PageHead) -> String? {
        let title = head.title.map { $0.oneLine.cut(to: LinkCheck.titleLimit).trimmed }
        let description = head.description.map {
            $0.plainLines.trimmed.cut(to: LinkCheck.descriptionLimit)
        }
        var stays = false
        if form.title.isBlank || form.title.plain == link?.item.title {
            form.title = title ?? form.title
        } else {
            stays = title != nil && title != form.title
        }
        let titleStays = stays
        if form.description.isBlank || form.description == link?.description {
            form.description = description ?? form.description
        } else {
            stays = stays || description != nil && description != form.description
        }
        guard stays else { return nil }
        let words = visit.words
        guard titleStays, let title else { return words("links.lookup.stays") }
        return words("links.lookup.titleStays", ["title": title])
    }

    /// Whether a link that the viewer adds is read by a moderator first.
    static func waits(_ visit: Visit) throws -> Bool {
        if visit.viewer.waitsWithLinks(in: try visit.space) { return true }
        return try Premoderation.holds(at: PremoderationPlace(module: "links"), visit)
    }

    /// - Parameter version: of what is there now.
    func show(
        _ status: Status? = nil, version: FormVersion? = nil, lookup: String? = nil
    ) throws -> Response {
        let space = try visit.space
        var page = LinkFormPage(
            space: space, viewer: visit.viewer, link: link, form: form, themes: themes,
            errors: errors, words: visit.words, mayLookUp: visit.site.options.web != nil,
            waits: try Self.waits(visit))
        page.version =
            status == .conflict
            ? version?.changed(at: link.map { LinksPaths.edit($0.id, in: space) } ?? "") : version
        page.double = try seenDouble()
        page.lookup = lookup
        return try visit.page(page, status ?? (errors.isEmpty ? .ok : .unprocessable))
    }

    /// Whoever may not see the link that has the address is not told which it is.
    private func seenDouble() throws -> PageLink? {
        guard let double else { return nil }
        let space = try visit.space
        do {
            let found = try WebLinkStore(db: visit.db).find(
                double.id, for: visit.viewer, in: space)
            return PageLink(found.item.title, LinksPaths.link(found.id, in: space))
        } catch Problem.notFound {
            return nil
        }
    }
}
