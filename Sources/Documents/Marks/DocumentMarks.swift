/// Finds what people are told of before they open a file.
package enum DocumentMarks {
    /// Reads the file in a child process that can do nothing else. What it is, it is by its
    /// content: a name or a type says nothing here.
    /// - Throws: `broken` of a zip that cannot be read, `tooCostly`; `unavailable` when nothing
    ///   can be said now.
    package static func read(
        _ path: String, confined: Confined = Confined(), limits: ConfinedLimits = .marks
    ) throws(DocumentError) -> Set<DocumentMark> {
        let result = try confined.run(.own(["marks"]), over: path, limits: limits)
        if let error = result.error { throw error }
        guard result.ending == .code(0) else { throw .broken }
        let words = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        var marks = Set(words.compactMap { DocumentMark(rawValue: String($0)) })
        // A PDF may be encrypted so that all can read and none can change it.
        if marks.contains(.encrypted), words.contains(Substring(MarkReading.pdf)),
            try opens(path, confined)
        {
            marks.remove(.encrypted)
        }
        return marks
    }

    private static func opens(
        _ path: String, _ confined: Confined
    ) throws(DocumentError) -> Bool {
        do {
            _ = try PDFProgram.facts.run(over: path, confined, .text)
            return true
        } catch .encrypted, .broken {
            return false
        }
    }
}
