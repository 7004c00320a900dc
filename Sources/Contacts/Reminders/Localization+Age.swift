import Community
import Foundation

extension Localization {
    /// How long ago something was: "aujourd’hui", "il y a 12 jours", "il y a 5 mois".
    func age(of date: Date, at now: Date) -> String {
        let days = Int(now.timeIntervalSince(date) / 86_400)
        switch days {
        case ..<1: return self("contacts.age.today")
        case ..<60: return count("contacts.age.days", days)
        case ..<730: return count("contacts.age.months", days * 12 / 365)
        default: return count("contacts.age.years", days / 365)
        }
    }
}
