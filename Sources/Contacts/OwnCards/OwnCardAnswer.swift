import Community
import Content
import HTTP

/// What follows from what somebody does about their own card.
struct OwnCardAnswer {
    let card: OwnCard
    let token: String
    let visit: Visit

    init(_ card: OwnCard, _ token: String, _ visit: Visit) {
        (self.card, self.token, self.visit) = (card, token, visit)
    }

    func useUp() throws -> Bool {
        try RequestStore(db: visit.db).use(card.request.id, at: visit.now)
    }

    /// Holds it for the moderators, who are told.
    /// - Returns: false for a link that was used meanwhile.
    func hold(_ correction: Correction) throws -> Bool {
        guard try useUp() else { return false }
        let id = try CorrectionStore(db: visit.db).hold(
            correction, of: card.contact.id, by: card.request, at: visit.now)
        let people = try MembershipStore(db: visit.db).moderators(of: card.space.id)
        try NoticeStore(db: visit.db).add(
            correction.purpose == .removal ? .contactRemovalAsked : .contactCorrected,
            for: people, about: card.contact.item, actor: nil,
            address: CarePaths.correction(id, in: card.space), at: visit.now)
        return true
    }

    func done(_ notice: String) -> Response {
        visit.redirect(to: CarePaths.ownCard(token), notice: notice).keptSecret
    }

    /// - Parameter spare: empty lines of each kind.
    func page(
        _ form: OwnCardForm, _ errors: FormErrors = FormErrors(), status: Status? = nil,
        spare: Int = 1
    ) throws -> Response {
        var page = OwnCardPage(
            card: card, form: form, errors: errors, address: CarePaths.ownCard(token),
            spare: spare, words: visit.words)
        if status == .conflict {
            page.version = page.version.changed(at: CarePaths.ownCard(token))
            page.current = OwnCardNow.lines(card, visit.words)
        }
        let usual: Status = errors.isEmpty ? .ok : .unprocessable
        return try visit.page(page, status ?? usual).keptSecret
    }
}

extension NoticeReason {
    static let contactCorrected = NoticeReason("contactCorrected", isFound: true)
    static let contactRemovalAsked = NoticeReason("contactRemovalAsked", isFound: true)
}
