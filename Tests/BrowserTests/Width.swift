import Testing

/// The two screens every path is tried on, in CSS pixels.
enum Width: Int, CaseIterable, CustomTestStringConvertible {
    case phone = 360
    case desk = 1280

    var testDescription: String { "\(rawValue) px" }
}
