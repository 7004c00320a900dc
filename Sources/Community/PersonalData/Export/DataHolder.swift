import Foundation

/// Whose data is taken along, from where, in which language and when.
struct DataHolder: Sendable {
    let person: Person
    let site: Site
    let words: Localization
    let dates: DateText
    let now: Date

    init(_ person: Person, _ site: Site, at now: Date) {
        (self.person, self.site, self.now) = (person, site, now)
        words = site.catalogues.words(person.locale)
        dates = DateText(words: words, zone: "Europe/Paris")
    }

    /// How long a category is kept.
    func kept(_ data: PersonalData) -> String {
        words(data.retention, site.options.keeping.values)
    }
}
