import CLinux
import Glibc

/// The hidden command `confined` of the program: what runs in the child process that ``Confined``
/// starts. It gives up all it can give up, then looks at the document on its standard input.
package enum ConfinedCommand {
    /// The first word of its command line.
    package static let name = Confinement.command

    /// - Parameter words: what follows the name: four limits, whether it must be fenced, then `own`
    ///   or `program` and theirs.
    /// - Returns: the exit code. Another program takes its place and never returns.
    package static func run(_ words: ArraySlice<String>) -> Int32 {
        let limits = ConfinedLimits(words: words.prefix(4))
        let rest = Array(words.dropFirst(5))
        guard let limits, let kind = rest.first else { return ConfinedExit.unconfined.rawValue }
        let isFenceOptional = words.dropFirst(4).first == Confinement.optionalFence
        do {
            try Confinement.enter(limits, isFenceOptional: isFenceOptional)
            switch kind {
            case "own": try own(Array(rest.dropFirst()))
            case "program": try become(Array(rest.dropFirst()))
            default: throw DocumentError.unavailable
            }
            return ConfinedExit.done.rawValue
        } catch let error as DocumentError {
            return ConfinedExit(error).rawValue
        } catch {
            return ConfinedExit.broken.rawValue
        }
    }

    private static func own(_ words: [String]) throws {
        let output = PageWriter(file: 1)
        switch words.first {
        case "text":
            guard words.count == 3, let kind = DocumentKind(rawValue: words[1]) else {
                throw DocumentError.unavailable
            }
            try TextReading.read(0, kind, charset: words[2], to: output)
        case "marks": try MarkReading.read(0, to: output)
        case "fence": try output.write(FileFence.stands ? Confined.fenced : "open")
        default: throw DocumentError.unavailable
        }
        try output.flush()
    }

    private static func become(_ words: [String]) throws(DocumentError) {
        guard let path = words.first else { throw .unavailable }
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        argv.append(nil)
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        envp.append(nil)
        execve(path, argv, envp)
        throw .unavailable
    }

    /// libvips then reads nothing but the formats whose readers are tested against hostile files,
    /// on one thread, and makes no machine code while it runs.
    private static let environment = [
        "LC_ALL=C.UTF-8", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", "VIPS_NOVECTOR=1",
    ]
}
