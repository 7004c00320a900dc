/// What is wrong with a proposed password. The sentences are in the catalogue of texts.
package enum PasswordFault: Hashable, Sendable {
    /// Fewer characters than the minimum.
    case tooShort(minimum: Int)
    /// More bytes of UTF-8 than can be hashed.
    case tooLong(maximum: Int)
    /// Little more than the person's name, address, the site or the union.
    case personal
    /// Little more than common words, with or without digits ("motdepasse2026").
    case common
    /// Little more than the same thing again ("bonjourbonjour", "aaaaaaaaaaaa").
    case repeated
    /// Little more than neighbours on a keyboard ("azertyuiopqs").
    case keyboard
    /// Little more than counting or the alphabet ("123456789012").
    case sequence
    /// Known words and patterns one after another: found in fewer tries than it needs to take.
    case guessable
    /// Little more than digits: a telephone number, dates.
    case digits
}
