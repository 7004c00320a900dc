import Community
import Content
import Foundation

/// What a new site is made from.
struct InitAnswers {
    /// The options that are not asked for: what they say can be told from the others.
    static let further = ["--name", "--space", "--host"]

    let centre: String
    let address: String
    let language: String
    let email: String
    let data: String
    let person: String
    let place: FirstAdministrator.Place

    /// What a configuration that is there says is not asked again.
    init(_ arguments: Arguments, _ file: NewConfig) throws {
        func ask(_ question: Question, _ said: String?) throws -> String {
            let given = arguments[question.option]
            guard let said else { return try question.answer(given: given) }
            if let given, given.oneLine != said {
                throw StartError.usage(
                    "\(file.path) says \"\(said)\" already; change it there, not by "
                        + question.option)
            }
            return said
        }
        let config = file.config
        let name = config.flatMap { $0.name == "Parvis" ? nil : $0.name }
        centre = try ask(.centre.usually(name), nil)
        address = try ask(.address, config?.address)
        language = try ask(.language, config?.locale)
        email = try ask(.email, nil)
        data = try ask(.data, config?.data)
        person =
            try arguments["--name"].map { try Self.name.checked($0.oneLine) }
            ?? Self.person(of: email)
        place = FirstAdministrator.Place(
            slug: try arguments["--space"].map { try Self.slug.checked($0.oneLine) }
                ?? Self.slug(of: centre),
            name: centre,
            host: try arguments["--host"].map { try Self.host.checked($0.oneLine) } ?? "",
            zone: "Europe/Paris")
    }

    private static let name = Question(
        option: "--name", words: "", why: "", wanted: "1 to 120 characters",
        isGood: { (1...120).contains($0.count) })
    private static let host = Question(
        option: "--host", words: "", why: "", wanted: "1 to 120 characters",
        isGood: { (1...120).contains($0.count) })
    private static let slug = Question(
        option: "--space", words: "", why: "",
        wanted: "2 to 60 of a-z, 0-9 and inner hyphens, and no word that the site uses itself",
        isGood: { Slug.isWellFormed($0) && !Site.reserves($0, features) })

    /// "ada.lovelace@example.org" is Ada Lovelace until they say otherwise.
    private static func person(of email: String) -> String {
        email.prefix { $0 != "@" }.split { "._-+".contains($0) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    /// "Centre de Tarbes" stands at /centre-de-tarbes.
    private static func slug(of name: String) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        var made = ""
        for word in words where made.count + word.count < 60 {
            made += (made.isEmpty ? "" : "-") + word
        }
        return slug.isGood(made) ? made : "espace"
    }
}
