package org.onward.composer;

import org.onward.content.GroupSize;
import org.onward.content.Prompt;

/** Rule 7: the size is one that the prompt works for; two or three people are never asked about what others live through. */
record FitsTheGroup() implements Gate {
    @Override
    public String promise() {
        return "Every question works for a group of your size.";
    }

    @Override
    public boolean admits(Prompt prompt, Situation situation) {
        boolean pointsAtSomebody = situation.size() == GroupSize.FROM_2_TO_3 && prompt.lens() == Prompt.Lens.COLLEAGUES;
        return prompt.sizes().contains(situation.size()) && !pointsAtSomebody;
    }
}
