import Foundation

/// What one row of a category of personal data holds in one field.
enum PersonalValue: Sendable {
    case text(String)
    case number(Int64)
    case moment(Date)
    case flag(Bool)
    case nothing

    var json: String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .number(let number): String(number)
        case .moment(let date): JSONText.quoted(LocalDate(date, .gmt).rfc3339)
        case .flag(let flag): flag ? "true" : "false"
        case .nothing: "null"
        }
    }

    /// As people read it. What is noted in a few known words, such as a role, has one for each in
    /// the catalogues.
    func words(in field: PersonalField, _ dates: DateText) -> String {
        let words = dates.words
        return switch self {
        case .text(let text): words.texts["personal.value.\(field.name).\(text)"] ?? text
        case .number(let number): words.number(Int(number))
        case .moment(let date): dates.moment(date)
        case .flag(let flag): words(flag ? "personal.yes" : "personal.no")
        case .nothing: words("personal.none")
        }
    }
}
