import Community
import Foundation

/// What the button will do, in words: "Envoyer à 12 personnes", "Programmer pour 12 personnes".
struct SendingPlan {
    private let typed: TypedLetter
    private let visit: Visit

    init(_ typed: TypedLetter, _ visit: Visit) { (self.typed, self.visit) = (typed, visit) }

    /// Nil for what would be refused.
    func text(_ choice: AddresseeChoice) throws -> String? {
        guard !choice.addressees.isEmpty else { return nil }
        let audience = LetterAudienceStore(
            db: visit.db, space: try visit.space.id, author: try visit.person)
        let people = try audience.count(of: choice.addressees).text(visit.words)
        let key = typed.when == "later" ? "messages.planLater" : "messages.planNow"
        return visit.words(key, ["people": people])
    }
}
