import TestKit
import Testing

/// The two screens that paths are tried on, in CSS pixels.
enum Width: Int, CustomTestStringConvertible {
    case phone = 360
    case desk = 1280

    /// Both; a phone alone on a server's database, which is asked the same at any width.
    static var allCases: [Width] { TestDatabase.isOnServer ? [.phone] : [.phone, .desk] }

    var testDescription: String { "\(rawValue) px" }
}
