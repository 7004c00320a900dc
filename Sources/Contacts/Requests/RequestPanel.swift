import Community
import Content
import Markup
import Storage

/// What the card of somebody says to moderators of the link by which they correct it.
struct RequestPanel: Rendered {
    let contact: Contact
    let space: Space
    let words: Localization
    let dates: DateText
    let emails: [String]
    let latest: CardRequest?
    let waiting: HeldCorrection.ID?
    let refusal: RequestRule.Refusal?
    let standing: CardRequest.Standing?

    /// Nil for whoever sends no links.
    init?(_ contact: Contact, _ channels: [ContactChannel], _ visit: Visit) throws {
        let space = try visit.space
        guard visit.viewer.moderates(space), contact.item.isPublished else { return nil }
        (self.contact, self.space) = (contact, space)
        (words, dates) = (visit.words, visit.dates)
        latest = try RequestStore(db: visit.db).latest(of: contact.id)
        waiting = try CorrectionStore(db: visit.db).waiting(of: contact.id)
        let rule = RequestRule(
            contact: contact, channels: channels, db: visit.db, now: visit.now)
        emails = rule.emails
        refusal = rule.refusal(latest: latest, waiting: waiting)
        standing = latest?.standing(at: visit.now)
    }

    /// "Lien envoyé le 3 juin 2019 à j.dupont@region.test. Il sert jusqu’au mercredi
    /// 3 juillet 2019."
    private var state: String? {
        guard let latest, let standing else { return nil }
        let sent = words(
            "contacts.request.state",
            ["day": dates.short(latest.sentAt), "mail": latest.email])
        let failed: Set<MailState> = [.failed, .expired, .cancelled, .parked]
        if standing == .open, let mail = latest.mail, failed.contains(mail) {
            return sent + " " + words("contacts.request.failed")
        }
        let day = latest.answeredAt ?? latest.revokedAt ?? latest.endsAt
        return sent + " "
            + words(
                "contacts.request.\(standing.rawValue)",
                ["day": standing == .open ? dates.day(day) : dates.short(day)])
    }

    static let fields: [Field<Self>] = [
        .text("sendAddress") { CarePaths.requests($0.contact.id, in: $0.space) },
        .list("mails", FormOption.self) { panel in
            panel.emails.map {
                FormOption(value: $0, word: $0, isChosen: $0 == panel.emails.first)
            }
        },
        .flag("maySend") { $0.refusal == nil },
        .text("whyNot") { panel in panel.refusal.map { panel.words($0.notice) } ?? "" },
        .optionalText("state") { $0.state },
        .optionalText("revokeAddress") { panel in
            panel.standing == .open
                ? panel.latest.map { CarePaths.request($0.id, in: panel.space) } : nil
        },
        .optionalText("correctionAddress") { panel in
            panel.waiting.map { CarePaths.correction($0, in: panel.space) }
        },
    ]
}
