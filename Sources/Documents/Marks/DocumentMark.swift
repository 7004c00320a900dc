/// What one is told of before opening a file.
package enum DocumentMark: String, Sendable, CaseIterable {
    /// A program is in it that an office suite would run.
    case macros
    /// It asks for a password.
    case encrypted
    /// A PDF with JavaScript.
    case script
    /// A PDF that carries another file.
    case embedded
    /// A PDF that starts a program.
    case launch
    case svg
    case html
}
