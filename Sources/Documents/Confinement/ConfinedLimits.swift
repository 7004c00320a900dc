/// What a child process may use, at most.
package struct ConfinedLimits: Equatable, Sendable {
    /// Of processor time.
    package var cpuSeconds: Int
    /// From its start to its end, however little it works.
    package var wallSeconds: Int
    /// Bytes of address space.
    package var memory: Int
    /// Bytes that are read from it; it is stopped when it yields more.
    package var output: Int
    /// Open files.
    package var descriptors: Int

    package init(
        cpuSeconds: Int, wallSeconds: Int, memory: Int, output: Int, descriptors: Int = 64
    ) {
        self.cpuSeconds = cpuSeconds
        self.wallSeconds = wallSeconds
        self.memory = memory
        self.output = output
        self.descriptors = descriptors
    }

    /// For the text of a document.
    package static let text = ConfinedLimits(
        cpuSeconds: 20, wallSeconds: 30, memory: 1 << 30, output: 8 << 20)
    /// For one small picture.
    package static let picture = ConfinedLimits(
        cpuSeconds: 10, wallSeconds: 20, memory: 1 << 30, output: 4 << 20)
    /// For a look at what a file holds, which reads all of it.
    package static let marks = ConfinedLimits(
        cpuSeconds: 20, wallSeconds: 30, memory: 1 << 30, output: 1 << 16)

    /// As words of a command line, and from them.
    var words: [String] { [cpuSeconds, memory, output, descriptors].map(String.init) }

    init?(words: ArraySlice<String>) {
        let numbers = words.compactMap(Int.init).filter { $0 > 0 }
        guard words.count == 4, numbers.count == 4 else { return nil }
        self.init(
            cpuSeconds: numbers[0], wallSeconds: numbers[0], memory: numbers[1],
            output: numbers[2], descriptors: numbers[3])
    }
}
