import Community
import Content
import Foundation
import HTTP

/// A space as it was typed, with what is wrong with it.
struct SpaceForm {
    let slug: String
    let name: String
    let host: String
    let zone: String
    let isPublic: Bool
    var language = ""
    var doorWords = ""
    var contact = ""
    /// Who must have a second factor.
    var secondFactor = SecondFactorRule.nobody
    private(set) var errors = FormErrors()

    /// Those of France and of its neighbours; a space keeps another one that it has.
    static let zones = [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne",
        "Indian/Reunion", "Indian/Mayotte", "America/Miquelon", "Pacific/Noumea",
        "Pacific/Tahiti", "Europe/Brussels", "Europe/Luxembourg", "Europe/Zurich",
    ]

    init(_ space: Space) {
        slug = space.slug
        name = space.name
        host = space.host
        zone = space.zone
        isPublic = space.isPublic
        language = space[Space.language]
        doorWords = space[SpaceDoor.words]
        contact = space[SpaceDoor.contact]
        secondFactor = space[SecondFactorRule.setting]
    }

    /// An empty one, for a new space.
    init() {
        (slug, name, host, zone, isPublic) = ("", "", "", "Europe/Paris", false)
    }

    /// - Parameter rule: that of now, which a form that does not name one leaves as it is.
    init(
        _ fields: FormFields, slug: String, rule: SecondFactorRule = .nobody, _ words: Localization
    ) {
        self.slug = slug
        name = (fields.first("name") ?? "").oneLine
        host = (fields.first("host") ?? "").oneLine
        zone = fields.first("zone") ?? "Europe/Paris"
        isPublic = fields.first("public") == "1"
        language = fields.first("language") ?? ""
        doorWords = (fields.first("doorWords") ?? "").oneLine
        contact = (fields.first("contact") ?? "").oneLine
        secondFactor = fields.first("secondFactor").flatMap { SecondFactorRule($0) } ?? rule
        if name.isEmpty { errors.add("name", words("space.fault.name")) }
        if name.length > 120 { errors.add("name", words("form.tooLong", ["n": "120"])) }
        if host.length > 120 { errors.add("host", words("form.tooLong", ["n": "120"])) }
        if doorWords.length > 300 {
            errors.add("doorWords", words("form.tooLong", ["n": "300"]))
        }
        if contact.length > 200 { errors.add("contact", words("form.tooLong", ["n": "200"])) }
        if !Space.language.declaration.accepts(language) {
            errors.add("language", words("space.fault.language"))
        }
        if TimeZone(identifier: zone) == nil { errors.add("zone", words("space.fault.zone")) }
    }

    var version: FormVersion {
        FormVersion(of: [
            name, host, zone, isPublic.description, language, doorWords, contact,
            secondFactor.rawValue,
        ])
    }

    /// What the space says at its door, in which language, and what it asks for there.
    func apply(to choices: inout SpaceChoices) {
        choices.values[Space.language.declaration.name] = language.isEmpty ? nil : language
        choices.values[SpaceDoor.words.declaration.name] = doorWords.isEmpty ? nil : doorWords
        choices.values[SpaceDoor.contact.declaration.name] = contact.isEmpty ? nil : contact
        choices.values[SecondFactorRule.setting.declaration.name] =
            secondFactor == .nobody ? nil : secondFactor.rawValue
    }

    mutating func refuse(_ id: String, _ message: String) { errors.add(id, message) }

    /// - Parameter site: the language of the site.
    func languageOptions(_ words: Localization, site: String) -> [FormOption] {
        let usual = words("space.languageOfSite", ["language": words("locale.\(site)")])
        return [FormOption(value: "", word: usual, isChosen: language.isEmpty)]
            + Catalogues.locales.map {
                FormOption(value: $0, word: words("locale.\($0)"), isChosen: $0 == language)
            }
    }

    /// What the site asks for anyway is one choice, which leaves the space's own as it is.
    func factorOptions(_ words: Localization, floor: SecondFactorRule) -> [FormOption] {
        SecondFactorRule.allCases.filter { $0 >= floor }.map { rule in
            let isSite = rule == floor && floor != .nobody
            let word = words("space.secondFactor.\(rule)")
            return FormOption(
                value: (rule == floor ? min(secondFactor, floor) : rule).rawValue,
                word: isSite ? words("space.secondFactorOfSite", ["rule": word]) : word,
                isChosen: rule == max(secondFactor, floor))
        }
    }

    func zoneOptions(_ words: Localization) -> [FormOption] {
        let all = Self.zones.contains(zone) ? Self.zones : Self.zones + [zone]
        return all.map { FormOption(value: $0, word: $0, isChosen: $0 == zone) }
    }
}
