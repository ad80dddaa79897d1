package press.broadside.language;

import press.broadside.text.CodedText;

/**
 * One sentence of a block.
 *
 * @param text with its inline codes, without white space around it unless a code encloses that
 * @param gap  white space up to the next sentence of the block; empty after the last
 */
public record Sentence(CodedText text, String gap) {}
