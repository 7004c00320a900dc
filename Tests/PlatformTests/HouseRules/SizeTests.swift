import Testing

@Suite("House rules: sizes") struct SizeTests {
    @Test func `a source file is at most 200 lines, one of the foundation 300`() throws {
        let sources = try Project.sources()
        #expect(sources.count > 100)
        let foundation = try Targets().foundation
        for file in sources {
            let most = foundation.contains(file.target) ? 300 : 200
            #expect(file.lines.count - 1 <= most, "\(file.path)")
        }
    }

    @Test func `half of the features' files are at most 45 lines, nineteen of twenty 120`() throws {
        let features = try Targets().features
        let sizes = try Project.sources().filter { features.contains($0.target) }
            .map { $0.lines.count - 1 }.sorted()
        #expect(sizes.count > 200)
        let (median, most) = (sizes[sizes.count / 2], sizes[sizes.count * 95 / 100])
        #expect(median <= 45, "the median of \(sizes.count) files is \(median) lines")
        #expect(most <= 120, "one of twenty has \(most) lines or more")
    }

    @Test func `a test file is at most 300 lines`() throws {
        for file in try Project.files(under: "Tests", ending: ".swift") {
            #expect(file.lines.count - 1 <= 300, "\(file.path)")
        }
    }

    @Test func `a template is at most 120 lines`() throws {
        for file in try Project.templates() {
            #expect(file.lines.count - 1 <= 120, "\(file.path)")
        }
    }

    @Test func `a line of Swift is at most 100 columns`() throws {
        for file in try Project.sources() {
            for (index, line) in file.lines.enumerated() where line.count > 100 {
                Issue.record("\(file.path):\(index + 1) has \(line.count) columns")
            }
        }
    }

    @Test func `a function is at most 30 lines`() throws {
        for file in try Project.sources() {
            for function in Functions.of(file) where function.lines > 32 {
                Issue.record("\(file.path):\(function.start) has \(function.lines) lines")
            }
        }
    }
}

/// The functions of a formatted file, by their indentation.
enum Functions {
    static func of(_ file: Project.File) -> [(start: Int, lines: Int)] {
        var found: [(start: Int, lines: Int)] = []
        let lines = file.lines
        for (index, line) in lines.enumerated() where isStart(line) {
            let indent = line.prefix { $0 == " " }
            let end = lines[(index + 1)...].firstIndex { $0 == indent + "}" }
            if let end { found.append((index + 1, end - index + 1)) }
        }
        return found
    }

    private static func isStart(_ line: Substring) -> Bool {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(where: { $0 == "func" || $0.hasPrefix("init(") }) else {
            return false
        }
        return at <= 4 && !line.hasSuffix("}")
    }
}
