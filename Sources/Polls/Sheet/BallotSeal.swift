import Community
import Content
import HTTP
import Security

/// The key of a ballot, which its form brings along: made by the site and not by whoever votes, and
/// the same when a form comes twice. It is closed, so that neither the page nor what was sent tells
/// whose code it is.
enum BallotSeal {
    static let field = "seal"
    private static let purpose = "poll seal"

    /// Whose ballot it is: that of a person, of somebody by proxy, of a link.
    enum Owner {
        case person(Person.ID)
        case giver(Person.ID)
        case link(SurveyLink.ID)

        fileprivate var text: String {
            switch self {
            case .person(let id): "p\(id)"
            case .giver(let id): "g\(id)"
            case .link(let id): "l\(id)"
            }
        }
    }

    static func make(_ poll: Item.ID, _ owner: Owner, _ site: Site) throws -> String {
        let text = beginning(poll, owner) + BallotKey().text
        return Base64URL.text(try site.secretBox(for: purpose).close(Array(text.utf8)))
    }

    /// A new key for a form that brings none of ours.
    static func key(
        _ fields: FormFields, _ poll: Item.ID, _ owner: Owner, _ site: Site
    ) throws -> BallotKey {
        let box = try site.secretBox(for: purpose)
        guard let closed = fields.first(field).flatMap(Base64URL.bytes) else { return BallotKey() }
        do {
            let text = String(decoding: try box.open(closed), as: UTF8.self)
            let beginning = beginning(poll, owner)
            guard text.hasPrefix(beginning) else { return BallotKey() }
            return BallotKey(kept: text.dropFirst(beginning.count))
        } catch {
            return BallotKey()
        }
    }

    private static func beginning(_ poll: Item.ID, _ owner: Owner) -> String {
        "\(poll) \(owner.text) "
    }
}
