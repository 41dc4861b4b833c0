import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import './disclosure.css';

export interface DisclosureProps {
  title: ReactNode;
  children: ReactNode;
  isOpenAtFirst?: boolean;
  /** Where the title is a heading of the page's outline. */
  level?: 2 | 3 | 4;
}

/** More, for who wants it. It is made when it is opened for the first time. */
export function Disclosure({ title, children, isOpenAtFirst = false, level }: DisclosureProps) {
  const [isMade, setMade] = useState(isOpenAtFirst);
  const button = (
    <Button slot="trigger" className="ui-disclosure-button">
      <ChevronRight aria-hidden className="ui-disclosure-arrow" />
      <span>{title}</span>
    </Button>
  );
  return (
    <AriaDisclosure
      className="ui-disclosure"
      defaultExpanded={isOpenAtFirst}
      onExpandedChange={(isOpen) => isOpen && setMade(true)}
    >
      {level ? <Heading level={level}>{button}</Heading> : button}
      <DisclosurePanel className="ui-disclosure-panel">{isMade && children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
