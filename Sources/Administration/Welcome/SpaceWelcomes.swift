import Community
import Content
import HTTP

/// How a space welcomes people: the text of its home page, its page for guests, its colour.
enum SpaceWelcomes {
    static func edit(_ visit: Visit) throws -> Response {
        try page(kept(visit), visit)
    }

    private static func kept(_ visit: Visit) throws -> WelcomeForm {
        let space = try visit.space
        return WelcomeForm(space, try WelcomeStore(db: visit.db).find(in: space.id))
    }

    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let (form, old) = (WelcomeForm(visit.request.fields, visit.words), try kept(visit))
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !old.version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        try WelcomeStore(db: visit.db).save(form.texts, in: space.id, at: visit.now)
        try visit.decide { choices, _ in form.apply(to: &choices) }
        try visit.record(.welcomeChanged, space.name)
        if form.hasPage != old.hasPage {
            try visit.record(form.hasPage ? .pageOpened : .pageClosed, space.name)
        }
        let isAdjusted = Colour(hex: form.hex).map { SpaceColours($0).isAdjusted } ?? false
        return visit.redirect(
            to: SpacePaths.spaceWelcome(in: space),
            notice: isAdjusted ? "welcome.adjusted" : "administration.saved")
    }

    private static func page(
        _ form: WelcomeForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let version = try kept(visit).version
        let page = SpaceWelcomePage(
            tabs: try visit.administrationTabs(at: "welcome"), space: space, form: form,
            words: visit.words,
            version: status == .conflict
                ? version.changed(at: SpacePaths.spaceWelcome(in: space)) : version)
        return try visit.page(page, status)
    }

    /// The colours of a space as a stylesheet, for whoever may see anything of it.
    static func colours(_ visit: Visit) throws -> Response {
        let space = try visit.space
        guard visit.viewer.reads(space) || space[SpaceDoor.hasPage],
            let colours = SpaceColours(of: space)
        else { throw Problem.notFound }
        let css = MediaType(
            essence: "text/css", parameters: [HeaderParameter(name: "charset", value: "utf-8")])
        var response = Response(type: css, Array(colours.css.utf8))
        response.headers.set("Cache-Control", "private, max-age=86400")
        return response
    }
}

extension AuditAction {
    static let welcomeChanged = AuditAction("welcomeChanged")
    static let pageOpened = AuditAction("pageOpened")
    static let pageClosed = AuditAction("pageClosed")
}
