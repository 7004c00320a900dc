/// The letters beyond ASCII that readers of French tell apart, and that look like no other.
enum Familiar {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0x152, 0x153, 0x178: true
        default: false
        }
    }
}
