/// Why a document gives no text or picture, or an archive cannot be written.
package enum DocumentError: Error, Equatable {
    /// It asks for a password.
    case encrypted
    /// It is not what its type says, or is cut.
    case broken
    /// It passed a limit on time, memory or the bytes it yields.
    case tooCostly
    /// Nothing of the kind is taken out of its type.
    case unsupported
    /// The machine cannot do it now: a program is missing, or a child process could not be
    /// confined. Nothing is known of the document.
    case unavailable
    /// The kernel of the machine has no Landlock, which keeps a child process from other files.
    /// Nothing is known of the document, and will not be before that changes.
    case unfenced

    /// Whether it says something of the document, and not of the machine.
    package var isOfDocument: Bool { self != .unavailable && self != .unfenced }
}
