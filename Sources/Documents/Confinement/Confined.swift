import CLinux
import Foundation
import Glibc

/// Starts a child process that can do nothing but read one file and write its findings: whatever
/// parses what a stranger made runs in one.
///
/// The child is this program itself with the command `confined`, which sets the limits
/// (``Confinement``) and then parses, or becomes another program. It has no environment, no open
/// file but the document as standard input, and no other process of ours to reach.
package struct Confined: Sendable {
    private let program: String
    private let isFenceOptional: Bool

    /// - Parameters:
    ///   - program: one that understands `confined`; without it, the running program if it is
    ///     `parvis`, or the `parvis` beside it.
    ///   - isFenceOptional: whether documents are read too where the kernel does not keep the
    ///     child from other files.
    package init(program: String? = nil, isFenceOptional: Bool = false) {
        self.program = program ?? Self.own
        self.isFenceOptional = isFenceOptional
    }

    /// Whether the kernel keeps a child from other files, as a child finds that tries.
    /// - Throws: `unfenced` if it does not and must; `unavailable` if no child can be confined.
    package func isFenced() throws(DocumentError) -> Bool {
        let result = try run(.own(["fence"]), over: "/dev/null", limits: .marks)
        if let error = result.error { throw error }
        guard result.ending == .code(0) else { throw .unavailable }
        return result.output == Array(Self.fenced.utf8)
    }

    static let fenced = "fenced"

    /// What the child is to do.
    package enum Task: Equatable, Sendable {
        /// One of ours: `text`, `marks`, with its words.
        case own([String])
        /// Another program, by its whole path, with its arguments. It finds the document at
        /// ``Confined/document``.
        case program(String, [String])
    }

    /// Where a program finds the document, which is its standard input.
    package static let document = "/proc/self/fd/0"

    /// Runs a task over a file, and waits for its end.
    /// - Throws: `unavailable` when it cannot be started, `broken` when the file cannot be opened.
    package func run(
        _ task: Task, over path: String, limits: ConfinedLimits
    ) throws(DocumentError) -> ConfinedResult {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw .unavailable }
        defer { close(file) }
        let child = try ConfinedChild(program, words(task, limits), input: file)
        return child.result(limits)
    }

    private func words(_ task: Task, _ limits: ConfinedLimits) -> [String] {
        let head =
            ["parvis", Confinement.command] + limits.words
            + [isFenceOptional ? Confinement.optionalFence : Confinement.fence]
        return switch task {
        case .own(let words): head + ["own"] + words
        case .program(let path, let words): head + ["program", path] + words
        }
    }

    /// By its name in `/proc` the program is found even if its file was replaced meanwhile.
    private static let own: String = {
        let link = "/proc/self/exe"
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = parts.last.map { $0.split(separator: " ").first ?? "" } ?? ""
        return name == "parvis" ? link : (parts.dropLast() + ["parvis"]).joined(separator: "/")
    }()
}
