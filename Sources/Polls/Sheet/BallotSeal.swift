import Community
import Content
import HTTP
import Security

/// The code of a ballot, which its form brings along signed: made by the site and not by whoever
/// votes, and the same when a form comes twice.
enum BallotSeal {
    static let field = "seal"
    private static let purpose = "poll code"

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

    static func make(_ poll: Item.ID, _ owner: Owner, _ site: Site) -> String {
        site.signer.seal("\(poll) \(owner.text) \(BallotCode().text)", purpose: purpose)
    }

    /// A new code for a form that brings none of ours.
    static func code(
        _ fields: FormFields, _ poll: Item.ID, _ owner: Owner, _ site: Site
    ) -> BallotCode {
        let text = fields.first(field).flatMap { site.signer.open($0, purpose: purpose) }
        let beginning = "\(poll) \(owner.text) "
        guard let text, text.hasPrefix(beginning) else { return BallotCode() }
        return BallotCode(kept: text.dropFirst(beginning.count))
    }
}
