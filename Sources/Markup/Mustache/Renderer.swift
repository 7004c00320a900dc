/// Runs a program against records.
struct Renderer {
    /// Partials calling themselves: a page is data, and data is not trusted to be shallow.
    static let depth = 100

    private let program: Program
    private(set) var output: Output
    private var registers: [UnsafeRawPointer]
    private var margin: [UInt8] = []
    private var calls = 0
    /// Calls left to make, so that partials which double cannot run for ever.
    private var budget = 1_000_000

    /// Prepares to render with `contexts` in the first registers.
    init(_ program: Program, contexts: [UnsafeRawPointer], output: Output) {
        self.program = program
        self.output = output
        registers = contexts
        if let any = contexts.first {
            let more = max(0, program.registers - contexts.count)
            registers.append(contentsOf: repeatElement(any, count: more))
        }
    }

    /// Runs the whole program.
    mutating func run() throws(TemplateError) {
        try run(from: 0, to: program.ops.count)
    }

    private mutating func run(from start: Int, to end: Int) throws(TemplateError) {
        var pc = start
        while pc < end {
            let op = program.ops[pc]
            pc += 1
            switch op {
            case .literal(let start, let count): literal(start, count)
            case .print(let from, let slot):
                program.slots[Int(slot)].print(registers[Int(from)], &output)
            case .raw(let from, let slot):
                program.slots[Int(slot)].raw(registers[Int(from)], &output)
            case .when(let from, let slot, let end):
                if !program.slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .unless(let from, let slot, let end):
                if program.slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .each(let from, let slot, let into, let end):
                try each(from, slot, Int(into), body: pc..<Int(end))
                pc = Int(end)
            case .call(let region): try call(region, margin: margin)
            case .indented(let region, let start, let count, let fresh):
                let more = program.literals[Int(start)..<Int(start) + Int(count)]
                try call(region, margin: (fresh ? [] : margin) + more)
            case .skip(let to): pc = Int(to)
            case .margin: margin.withUnsafeBufferPointer { output.append($0) }
            }
        }
    }

    private mutating func literal(_ start: Int32, _ count: Int32) {
        program.literals.withUnsafeBufferPointer { bytes in
            let range = Int(start)..<Int(start) + Int(count)
            output.append(UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    private mutating func each(
        _ from: Int32, _ slot: Int32, _ into: Int, body: Range<Int>
    ) throws(TemplateError) {
        let outer = registers[into]
        let enter = program.slots[Int(slot)].enter
        try enter(registers[Int(from)]) { (item) throws(TemplateError) in
            registers[into] = item
            try run(from: body.lowerBound, to: body.upperBound)
        }
        registers[into] = outer
    }

    private mutating func call(_ region: Int32, margin inner: [UInt8]) throws(TemplateError) {
        guard calls < Self.depth, budget > 0 else {
            throw TemplateError(program.template, line: 0, .tooDeep)
        }
        let outer = margin
        calls += 1
        budget -= 1
        margin = inner
        let range = program.regions[Int(region)]
        try run(from: range.lowerBound, to: range.upperBound)
        margin = outer
        calls -= 1
    }
}
