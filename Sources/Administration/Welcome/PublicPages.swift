import Community
import Content
import HTTP
import Markup
import Storage

/// The page of a space for whoever does not belong to it: only where the space has opened it. One
/// that has not is answered like one that is not there.
enum PublicPages {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        guard space[SpaceDoor.hasPage] else { throw Problem.notFound }
        let welcome = try WelcomeStore(db: visit.db).find(in: space.id)
        return try visit.page(
            PublicPage(
                space: space, body: welcome.doorHTML,
                join: JoinRequestStore(db: visit.db).takesRequests(space)
                    ? SpacePaths.joining(in: space) : nil,
                belongs: visit.viewer.belongs(to: space)))
    }

    static func logo(_ visit: Visit) throws -> Response {
        guard try visit.space[SpaceDoor.hasPage] else { throw Problem.notFound }
        return try Logos.show(visit)
    }
}

struct PublicPage: Page {
    static let template = "administration/public"

    let space: Space
    let body: HTML
    let join: String?
    let belongs: Bool

    private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    static let fields: [Field<Self>] = [
        .text("name") { $0.space.name }, .optionalText("host") { said($0.space.host) },
        .optionalText("logo") { page in
            page.space.logo.map {
                SpacePaths.publicLogo(in: page.space) + "?v=" + $0.hex.prefix(8)
            }
        },
        .html("body") { $0.body }, .optionalText("join") { $0.belongs ? nil : $0.join },
        .optionalText("contact") { said($0.space[SpaceDoor.contact]) },
        .flag("belongs") { $0.belongs }, .text("home") { HomePath.home(in: $0.space) },
    ]
}
