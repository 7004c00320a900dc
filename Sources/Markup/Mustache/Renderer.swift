/// Runs a program against records.
struct Renderer {
    /// Partials calling themselves: a page is data, and data is not trusted to be shallow.
    static let depth = 100

    /// The program, open to be read in place: a reference counted for each instruction would cost
    /// more than the instruction.
    private let ops: UnsafeBufferPointer<Program.Op>
    private let literals: UnsafeBufferPointer<UInt8>
    private let slots: UnsafeBufferPointer<Slot>
    private let regions: UnsafeBufferPointer<Range<Int>>
    private let template: String
    /// The texts of the language, by their place.
    private let constants: [[UInt8]]

    private var output: Output
    private var registers: [UnsafeRawPointer]
    private var margin: [UInt8] = []
    private var calls = 0
    /// Calls left to make, so that partials which double cannot run for ever.
    private var budget = 1_000_000

    /// Renders a program with `contexts` in its first registers.
    static func render(
        _ program: Program, _ contexts: [UnsafeRawPointer], _ constants: [[UInt8]],
        reserving capacity: Int
    ) throws(TemplateError) -> Output {
        try program.read { (ops, literals, slots, regions) throws(TemplateError) in
            var renderer = Renderer(
                ops: ops, literals: literals, slots: slots, regions: regions,
                template: program.template, constants: constants,
                output: Output(reserving: capacity), registers: contexts)
            if let any = contexts.first {
                let more = max(0, program.registers - contexts.count)
                renderer.registers.append(contentsOf: repeatElement(any, count: more))
            }
            try renderer.run(from: 0, to: ops.count)
            return renderer.output
        }
    }

    private mutating func run(from start: Int, to end: Int) throws(TemplateError) {
        var pc = start
        while pc < end {
            let op = ops[pc]
            pc += 1
            switch op {
            case .literal(let start, let count): output.append(literal(start, count))
            case .constant(let place):
                constants[Int(place)].withUnsafeBufferPointer { output.append($0) }
            case .print(let from, let slot):
                slots[Int(slot)].print(registers[Int(from)], &output)
            case .raw(let from, let slot):
                slots[Int(slot)].raw(registers[Int(from)], &output)
            case .when(let from, let slot, let end):
                if !slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .unless(let from, let slot, let end):
                if slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .each(let from, let slot, let into, let end):
                try each(from, slot, Int(into), body: pc..<Int(end))
                pc = Int(end)
            case .call(let region): try call(region, margin: margin)
            case .indented(let region, let start, let count, let fresh):
                try call(region, margin: (fresh ? [] : margin) + literal(start, count))
            case .skip(let to): pc = Int(to)
            case .margin: margin.withUnsafeBufferPointer { output.append($0) }
            }
        }
    }

    private func literal(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start) + Int(count)])
    }

    private mutating func each(
        _ from: Int32, _ slot: Int32, _ into: Int, body: Range<Int>
    ) throws(TemplateError) {
        let outer = registers[into]
        try slots[Int(slot)].enter(registers[Int(from)]) { (item) throws(TemplateError) in
            registers[into] = item
            try run(from: body.lowerBound, to: body.upperBound)
        }
        registers[into] = outer
    }

    private mutating func call(_ region: Int32, margin inner: [UInt8]) throws(TemplateError) {
        guard calls < Self.depth, budget > 0 else {
            throw TemplateError(template, line: 0, .tooDeep)
        }
        let outer = margin
        calls += 1
        budget -= 1
        margin = inner
        let range = regions[Int(region)]
        try run(from: range.lowerBound, to: range.upperBound)
        margin = outer
        calls -= 1
    }
}

extension Program {
    /// Opens the arrays of the program, for as long as `body` runs.
    fileprivate func read<T>(
        _ body: (
            UnsafeBufferPointer<Op>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Slot>,
            UnsafeBufferPointer<Range<Int>>
        ) throws(TemplateError) -> T
    ) throws(TemplateError) -> T {
        try ops.withUnsafeBufferPointer { (ops) throws(TemplateError) in
            try literals.withUnsafeBufferPointer { (literals) throws(TemplateError) in
                try slots.withUnsafeBufferPointer { (slots) throws(TemplateError) in
                    try regions.withUnsafeBufferPointer { (regions) throws(TemplateError) in
                        try body(ops, literals, slots, regions)
                    }
                }
            }
        }
    }
}
