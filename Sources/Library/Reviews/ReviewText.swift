import Community
import Foundation

extension Visit {
    /// "À vérifier depuis le lundi 3 juin 2019" once the day has come; nil before, and where
    /// there is none. For the banner of a page and the mark of a list.
    func overdueText(_ day: Date?) -> String? {
        guard let day, day <= now else { return nil }
        return words("library.review.since", ["day": dates.day(day)])
    }

    /// The same, or "à vérifier avant le lundi 3 juin 2019"; nil where there is no day.
    func reviewText(_ day: Date?) -> String? {
        guard let day else { return nil }
        return overdueText(day) ?? words("library.review.before", ["day": dates.day(day)])
    }
}
