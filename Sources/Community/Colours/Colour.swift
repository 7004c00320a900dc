import Foundation

/// A colour of the sRGB space, as its contrast is measured (WCAG 2.2, "relative luminance").
package struct Colour: Equatable, Sendable {
    /// From 0 to 1.
    package let red: Double
    package let green: Double
    package let blue: Double

    private init(_ red: Double, _ green: Double, _ blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Of "#0b5a5e", "0B5A5E" or "#1af"; nil for any other text.
    package init?(hex text: String) {
        var digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        let isHex = digits.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
        if isHex, digits.utf8.count == 3 { digits = digits.map { "\($0)\($0)" }.joined()[...] }
        guard isHex, digits.utf8.count == 6, let number = Int(digits, radix: 16) else { return nil }
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
        self.init(parts[0], parts[1], parts[2])
    }

    /// "#0b5a5e"
    package var hex: String {
        let number = [red, green, blue].reduce(0) { $0 << 8 | Int(($1 * 255).rounded()) }
        let digits = String(number, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private var luminance: Double {
        func linear(_ part: Double) -> Double {
            part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1 to 21; a text is read at 4.5.
    package func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// - Parameter share: how much of the other, from 0 to 1. As it can be written: what is
    ///   measured is what is shown.
    package func mixed(with other: Colour, _ share: Double) -> Colour {
        func part(_ one: Double, _ two: Double) -> Double {
            ((one * (1 - share) + two * share) * 255).rounded() / 255
        }
        return Colour(
            part(red, other.red), part(green, other.green), part(blue, other.blue))
    }

    package static let white = Colour(1, 1, 1)
    package static let black = Colour(0, 0, 0)
}
