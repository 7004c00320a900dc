import Foundation
import Storage

/// Whose data is taken along, from where, in which language and when.
struct DataHolder: Sendable {
    let person: Person
    let site: Site
    let words: Localization
    let dates: DateText
    let now: Date
    private let times: RetentionTimes

    init(_ person: Person, _ site: Site, at now: Date) throws {
        (self.person, self.site, self.now) = (person, site, now)
        words = site.catalogues.words(person.locale)
        times = try site.database.read { try RetentionTimes(site, $0) }
        dates = DateText(words: words, zone: "Europe/Paris")
    }

    /// How long a category is kept.
    func kept(_ data: PersonalData) -> String {
        times.sentence(data.retention, words)
    }
}
