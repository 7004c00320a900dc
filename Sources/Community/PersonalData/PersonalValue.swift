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

    /// As people read it.
    /// - Parameter keys: of the words for the codes of the field.
    func words(in field: PersonalField, _ keys: [String: String], _ dates: DateText) -> String {
        let words = dates.words
        return switch self {
        case .text(let text): field.codes?.words(of: text, keys, words) ?? text
        case .number(let number): words.number(Int(number))
        case .moment(let date): dates.moment(date)
        case .flag(let flag): words(flag ? "personal.yes" : "personal.no")
        case .nothing: words("personal.none")
        }
    }
}
